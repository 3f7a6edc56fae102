"""Reads CoNLL-U files: sentences as lists of words, without ranges and empty nodes."""
from dataclasses import dataclass


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


def read(path):
    sentences, words = [], []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if words:
                sentences.append(words)
            words = []
        elif not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                words.append(Word(cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7]))
    if words:
        sentences.append(words)
    return sentences
