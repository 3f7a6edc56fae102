"""Labels open text with the mean opinion of trained models: python3 training/label.py SENTENCES.jsonl SILVER.pt MODEL.pt ...

Each row of the result holds a sentence's words and what the models think on average: tags (words × tags), arcs (words ×
words + 1, the root first), the likeliest heads, and for these the relations (words × relations), as probabilities."""
import json
import sys

import torch

from data import Vocabulary, batches, features, padded_ids
from network import Parser

LONGEST = 80


def load(path):
    saved = torch.load(path)
    sizes = dict(zip(("word", "suffix", "prefix", "shape"), map(len, saved["vocab"])), tag=len(saved["tags"]), rel=len(saved["rels"]))
    model = Parser(sizes, saved["dims"])
    model.load_state_dict(saved["weights"])
    return model.eval(), saved


def opinions(models, ids, mask):
    outputs = [model(ids, mask) for model in models]
    mean = lambda parts: torch.stack(list(parts)).mean(0)
    arcs = mean(output[1].softmax(2) for output in outputs)
    heads = arcs.argmax(2)
    rels = mean(model.relations(output[2], output[3], heads).softmax(2) for model, output in zip(models, outputs))
    return mean(output[0].softmax(2) for output in outputs), arcs, heads, rels


def main():
    torch.set_num_threads(1)
    source, out, *paths = sys.argv[1:]
    loaded = [load(path) for path in paths]
    models, first = [model for model, _ in loaded], loaded[0][1]
    if any(saved["vocab"] != first["vocab"] or saved["tags"] != first["tags"] or saved["rels"] != first["rels"] for _, saved in loaded):
        sys.exit("the models do not share vocabulary, tags and relations: train them on the same sentences")
    vocab = [Vocabulary(items) for items in first["vocab"]]
    sentences = [s for s in (json.loads(line) for line in open(source, encoding="utf8")) if 1 < len(s) <= LONGEST]
    ids = [[[v(f) for v, f in zip(vocab, features(form))] for form in s] for s in sentences]
    rows = [None] * len(sentences)
    with torch.no_grad():
        for indices in batches([len(s) for s in sentences], 2000, False):
            batch, mask = padded_ids([ids[i] for i in indices])
            tags, arcs, heads, rels = opinions(models, batch, mask)
            for row, i in enumerate(indices):
                n = len(sentences[i])
                rows[i] = dict(forms=sentences[i], tags=tags[row, :n].half(), arcs=arcs[row, :n, : n + 1].half(),
                               heads=heads[row, :n].short(), rels=rels[row, :n].half())
    torch.save(rows, out)
    print(len(rows), "sentences", sum(map(len, sentences)), "words")


main()
