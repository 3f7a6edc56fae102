"""Trains the English model: python3 training/train.py TREEBANKS MODEL.pt [--epochs 16] [--extra FILE.conllu] [--seed 1]"""
import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch

import conllu
from network import Parser

DIMS = dict(word=112, suffix=40, prefix=24, shape=16, units=144, arc=112, rel=48, dropout=0.33)


def shape_of(form):
    kinds = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c if ord(c) < 128 else "u" for c in form)
    short = "".join(c for i, c in enumerate(kinds) if i < 1 or c != kinds[i - 1])
    return short[:6] + ("1" if len(form) == 1 else "")


def features(form):
    low = form.lower()
    return low, low[-3:], low[:3], shape_of(form)


def present(lemma):
    """Third person singular of a verb."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def in_present(sentence):
    """The sentence as a headline or a chronicle tells it: "met" becomes "meets". None when it has no such verb."""
    words, changed = [], False
    for i, w in enumerate(sentence):
        subject = next((s for s in sentence if s.head == i + 1 and s.deprel == "nsubj"), None)
        if w.upos == "VERB" and w.xpos == "VBD" and subject and w.lemma.isalpha():
            plural = subject.xpos in ("NNS", "NNPS") or subject.form.lower() in ("they", "we", "i", "you") or any(c.head == sentence.index(subject) + 1 and c.deprel == "conj" for c in sentence)
            form = w.lemma if plural else present(w.lemma)
            w = conllu.Word(form.capitalize() if w.form[0].isupper() else form, w.lemma, w.upos, "VBP" if plural else "VBZ", w.head, w.deprel)
            changed = True
        words.append(w)
    return words if changed else None


class Vocabulary:
    """Index 0 is padding, 1 what was not seen in training."""

    def __init__(self, counts, least):
        self.items = ["", "?"] + sorted((w for w, n in counts.items() if n >= least), key=lambda w: (-counts[w], w))
        self.index = {w: i for i, w in enumerate(self.items)}

    def __call__(self, item):
        return self.index.get(item, 1)


def vocabularies(sentences):
    counts = [Counter() for _ in range(4)]
    for s in sentences:
        for w in s:
            for c, f in zip(counts, features(w.form)):
                c[f] += 1
    return [Vocabulary(c, least) for c, least in zip(counts, (2, 3, 3, 3))], counts[0]


def batches(data, size, shuffle):
    order = sorted(range(len(data)), key=lambda i: (len(data[i][0]), random.random() if shuffle else 0))
    out, batch, words = [], [], 0
    for i in order:
        if batch and words + len(data[i][0]) > size:
            out.append(batch)
            batch, words = [], 0
        batch.append(i)
        words += len(data[i][0])
    out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def tensors(data, indices):
    longest = max(len(data[i][0]) for i in indices)
    ids = torch.zeros(len(indices), longest, 4, dtype=torch.long)
    gold = torch.full((3, len(indices), longest), -1, dtype=torch.long)
    mask = torch.zeros(len(indices), longest, dtype=torch.bool)
    for row, i in enumerate(indices):
        n = len(data[i][0])
        ids[row, :n] = torch.tensor(data[i][0])
        gold[:, row, :n] = torch.tensor(data[i][1])
        mask[row, :n] = True
    return ids, gold, mask


def evaluate(model, data, rels):
    model.eval()
    hits = [0, 0, 0]
    total = 0
    base = {r: r.split(":")[0] for r in rels}
    group = torch.tensor([sorted(set(base.values())).index(base[r]) for r in rels])
    with torch.no_grad():
        for indices in batches(data, 3000, False):
            ids, gold, mask = tensors(data, indices)
            tags, arcs, d, h = model(ids, mask)
            heads = arcs.argmax(2)
            rel = model.relations(d, h, heads).argmax(2)
            right = (heads == gold[1]) & mask
            hits[0] += ((tags.argmax(2) == gold[0]) & mask).sum().item()
            hits[1] += right.sum().item()
            hits[2] += (right & (group[rel] == group[gold[2].clamp(min=0)])).sum().item()
            total += mask.sum().item()
    model.train()
    return [round(100 * x / total, 2) for x in hits]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("treebanks"), ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=16), ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--extra"), ap.add_argument("--extra-weight", type=float, default=0.5), ap.add_argument("--units", type=int)
    args = ap.parse_args()
    random.seed(args.seed), torch.manual_seed(args.seed), torch.set_num_threads(1)
    if args.units:
        DIMS["units"] = args.units
    folder = Path(args.treebanks)
    gold = conllu.read(folder / "ewt-train.conllu") + conllu.read(folder / "gum-open-train.conllu")
    dev = conllu.read(folder / "ewt-dev.conllu") + conllu.read(folder / "gum-open-dev.conllu")
    extra = conllu.read(args.extra) if args.extra else []
    # Chronicles and headlines are written in the present tense, the treebanks' news in the past.
    gold += [t for t in (in_present(s) for s in gold if len(s) <= 60) if t]
    vocab, counts = vocabularies(gold + extra)
    tag_counts = Counter(w.upos + "|" + w.xpos for s in gold for w in s)
    tags = [t for t, n in tag_counts.most_common() if n >= 3]
    rels = sorted({w.deprel for s in gold for w in s})
    tag_index, rel_index = {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(rels)}

    def encode(s):
        ids = [[v(f) for v, f in zip(vocab, features(w.form))] for w in s]
        return ids, [[tag_index.get(w.upos + "|" + w.xpos, -1) for w in s], [w.head for w in s], [rel_index.get(w.deprel, 0) for w in s]]

    train, extra, dev = [encode(s) for s in gold if len(s) <= 120], [encode(s) for s in extra if len(s) <= 100], [encode(s) for s in dev]
    rare = torch.tensor([0.25 / (0.25 + counts[w]) if i > 1 else 0.0 for i, w in enumerate(vocab[0].items)])
    sizes = dict(word=len(vocab[0].items), suffix=len(vocab[1].items), prefix=len(vocab[2].items), shape=len(vocab[3].items), tag=len(tags), rel=len(rels))
    model = Parser(sizes, DIMS)
    print(sizes, sum(p.numel() for p in model.parameters()), flush=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.95), weight_decay=1e-7)
    per_epoch = len(batches(train, 900, True)) + len(batches(extra, 900, True) if extra else [])
    total, step, started = per_epoch * args.epochs, 0, time.time()
    average, averaged = None, 0
    for epoch in range(args.epochs):
        work = [(train, b, 1.0) for b in batches(train, 900, True)] + [(extra, b, args.extra_weight) for b in (batches(extra, 900, True) if extra else [])]
        random.shuffle(work)
        losses = 0.0
        for data, indices, weight in work:
            step += 1
            rate = min(1, step / 200) * (1 - max(0, step / total - 0.5) * 1.9)
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * rate
            ids, gold_ids, mask = tensors(data, indices)
            drop = torch.rand(ids.shape[:2]) < rare[ids[..., 0]]
            ids[..., 0] = torch.where(drop, torch.ones_like(ids[..., 0]), ids[..., 0])
            tag_scores, arcs, d, h = model(ids, mask)
            ce = torch.nn.functional.cross_entropy
            heads = gold_ids[1].clamp(min=0)
            loss = (ce(tag_scores.flatten(0, 1), gold_ids[0].flatten(), ignore_index=-1)
                    + ce(arcs.flatten(0, 1), gold_ids[1].flatten(), ignore_index=-1)
                    + ce(model.relations(d, h, heads).flatten(0, 1), gold_ids[2].flatten(), ignore_index=-1)) * weight
            optimizer.zero_grad(), loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            losses += loss.item()
            if step > total * 0.7:
                averaged += 1
                state = {k: v.detach().clone() for k, v in model.state_dict().items()}
                average = state if average is None else {k: average[k] + (v - average[k]) * max(0.002, 1 / averaged) for k, v in state.items()}
        print(epoch, round(losses / len(work), 3), evaluate(model, dev, rels), round(time.time() - started), flush=True)
        save = lambda weights: torch.save(dict(weights=weights, dims=DIMS, vocab=[v.items for v in vocab], tags=tags, rels=rels), args.out)
        if average is None:
            save(model.state_dict())
        else:
            kept = {k: v.detach().clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average)
            print("  average", evaluate(model, dev, rels), flush=True)
            save(average)
            model.load_state_dict(kept)


main()
