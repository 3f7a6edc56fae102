"""What the network sees of words, and batches of sentences."""
import random
from collections import Counter

import torch


def shape_of(form):
    kinds = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c if ord(c) < 128 else "u" for c in form)
    short = "".join(c for i, c in enumerate(kinds) if i < 1 or c != kinds[i - 1])
    return short[:6] + ("1" if len(form) == 1 else "")


def features(form):
    low = form.lower()
    return low, low[-3:], low[:3], shape_of(form)


class Vocabulary:
    """Index 0 is padding, 1 what is not in it."""

    def __init__(self, items):
        self.items = items
        self.index = {w: i for i, w in enumerate(items)}

    def __call__(self, item):
        return self.index.get(item, 1)


def frequent(counts, least):
    return ["", "?"] + sorted((w for w, n in counts.items() if n >= least), key=lambda w: (-counts[w], w))


def vocabularies(sentences, known=()):
    """Of words, suffixes, prefixes and shapes. `known` words are in the word vocabulary however rare they are here."""
    counts = [Counter() for _ in range(4)]
    for s in sentences:
        for w in s:
            for c, f in zip(counts, features(w.form)):
                c[f] += 1
    items = [frequent(c, least) for c, least in zip(counts, (2, 3, 3, 3))]
    have = set(items[0])
    items[0] += [w for w in known if w not in have]
    return [Vocabulary(i) for i in items], counts[0]


def batches(lengths, size, shuffle):
    """Indices of sentences of like length, `size` words a batch."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i], random.random() if shuffle else 0))
    out, batch, words = [], [], 0
    for i in order:
        if batch and words + lengths[i] > size:
            out.append(batch)
            batch, words = [], 0
        batch.append(i)
        words += lengths[i]
    out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def padded_ids(rows):
    """batch × words × 4 feature ids and the mask of real words."""
    longest = max(len(row) for row in rows)
    ids = torch.zeros(len(rows), longest, 4, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.bool)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = True
    return ids, mask


def padded_gold(rows, longest):
    """tags, heads, relations: 3 × batch × words, -1 where there is none."""
    gold = torch.full((3, len(rows), longest), -1, dtype=torch.long)
    for i, row in enumerate(rows):
        gold[:, i, : len(row[0])] = torch.tensor(row)
    return gold
