/** The little that the engine takes from every JavaScript host, Node and browser alike, beyond the language itself. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
