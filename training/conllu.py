"""Reads CoNLL-U files: sentences as lists of words, without ranges and empty nodes."""
import re
from dataclasses import dataclass


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: str


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
                words.append(Word(cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7], cells[9]))
    if words:
        sentences.append(words)
    return sentences


def mentions(sentence):
    """Of GUM's Entity layer: (type, first word, word behind the last, words that head it), counted from 0."""
    open_, found = [], []
    for i, word in enumerate(sentence):
        layer = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
        for opening, closing in re.findall(r"\(([^()]+)|(\d*)\)", layer[1] if layer else ""):
            if opening:
                name, kind, _, _, _, heads = (opening.split("-") + ["1"] * 6)[:6]
                open_.append((name, kind, i, [i + int(h) - 1 for h in heads.split(",")]))
            else:
                at = next((k for k in reversed(range(len(open_))) if not closing or open_[k][0] == closing), None)
                if at is not None:
                    _, kind, start, heads = open_.pop(at)
                    found.append((kind, start, i + 1, [h for h in heads if h < len(sentence)]))
    return found
