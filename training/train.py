"""Trains a model of English: python3 training/train.py TREEBANKS MODEL.pt --vectors VECTORS.json [--silver SILVER.pt]"""
import argparse
import random
import time
from collections import Counter
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy, log_softmax

import conllu
import vectors
from data import batches, features, padded_gold, padded_ids, vocabularies
from network import Parser
from present import in_present

DIMS = dict(word=100, suffix=40, prefix=24, shape=16, units=176, layers=3, arc=112, rel=48, dropout=0.33)
RATE = 3e-3


class Gold:
    """Annotated sentences: the right tag, head and relation of each word."""

    def __init__(self, sentences, vocab, tags, rels, longest=120):
        tag_index, rel_index = {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(rels)}
        kept = [s for s in sentences if len(s) <= longest]
        self.ids = [[[v(f) for v, f in zip(vocab, features(w.form))] for w in s] for s in kept]
        self.gold = [[[tag_index.get(w.upos + "|" + w.xpos, -1) for w in s], [w.head for w in s], [rel_index.get(w.deprel, 0) for w in s]] for s in kept]
        self.lengths = [len(s) for s in kept]

    def batch(self, indices):
        ids, mask = padded_ids([self.ids[i] for i in indices])
        return ids, mask, padded_gold([self.gold[i] for i in indices], ids.shape[1])

    @staticmethod
    def loss(model, output, gold):
        tags, arcs, d, h = output
        heads = gold[1].clamp(min=0)
        return (cross_entropy(tags.flatten(0, 1), gold[0].flatten(), ignore_index=-1)
                + cross_entropy(arcs.flatten(0, 1), gold[1].flatten(), ignore_index=-1)
                + cross_entropy(model.relations(d, h, heads).flatten(0, 1), gold[2].flatten(), ignore_index=-1))


class Silver:
    """Open text with what several trained models think of it, as probabilities (made by label.py)."""

    def __init__(self, path, vocab):
        self.rows = torch.load(path)
        self.ids = [[[v(f) for v, f in zip(vocab, features(form))] for form in row["forms"]] for row in self.rows]
        self.lengths = [len(row) for row in self.ids]

    def batch(self, indices):
        ids, mask = padded_ids([self.ids[i] for i in indices])
        longest = ids.shape[1]
        rows = [self.rows[i] for i in indices]
        pad = lambda name, width: torch.stack([torch.nn.functional.pad(r[name].float(), (0, width - r[name].shape[1], 0, longest - r[name].shape[0])) for r in rows])
        heads = torch.stack([torch.nn.functional.pad(r["heads"].long(), (0, longest - len(r["heads"]))) for r in rows])
        return ids, mask, (pad("tags", rows[0]["tags"].shape[1]), pad("arcs", longest + 1), heads, pad("rels", rows[0]["rels"].shape[1]))

    @staticmethod
    def loss(model, output, silver):
        tags, arcs, d, h = output
        total = silver[0].sum()
        soft = lambda scores, wanted: -(wanted * log_softmax(scores, 2)).sum() / total
        return soft(tags, silver[0]) + soft(arcs, silver[1]) + soft(model.relations(d, h, silver[2]), silver[3])


def evaluate(model, data, rels):
    """Per cent of tags, heads, and heads with relation (without subtypes) that are right."""
    model.eval()
    hits, total = [0, 0, 0], 0
    base = [r.split(":")[0] for r in rels]
    group = torch.tensor([sorted(set(base)).index(b) for b in base])
    with torch.no_grad():
        for indices in batches(data.lengths, 3000, False):
            ids, mask, gold = data.batch(indices)
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


class Average:
    """The mean of the weights over the last part of a training: steadier than the last step's."""

    def __init__(self):
        self.steps, self.weights = 0, None

    def add(self, model):
        self.steps += 1
        state = model.state_dict()
        if self.weights is None:
            self.weights = {k: v.clone() for k, v in state.items()}
        else:
            for k, v in self.weights.items():
                v += (state[k] - v) * max(0.002, 1 / self.steps)


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("treebanks", type=Path)
    ap.add_argument("out")
    ap.add_argument("--vectors", required=True)
    ap.add_argument("--known", type=int, default=30000, help="commonest words of the vectors that are kept")
    ap.add_argument("--silver")
    ap.add_argument("--silver-weight", type=float, default=1.0)
    ap.add_argument("--epochs", type=int, default=13)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--units", type=int, default=DIMS["units"])
    ap.add_argument("--layers", type=int, default=DIMS["layers"])
    ap.add_argument("--batch", type=int, default=900)
    return ap.parse_args()


def main():
    args = arguments()
    random.seed(args.seed), torch.manual_seed(args.seed), torch.set_num_threads(1)
    dims = dict(DIMS, units=args.units, layers=args.layers)
    read = lambda part: conllu.read(args.treebanks / f"ewt-{part}.conllu") + conllu.read(args.treebanks / f"gum-open-{part}.conllu")
    sentences = read("train")
    # Chronicles and headlines are written in the present tense, the treebanks' news in the past.
    sentences += [t for t in (in_present(s) for s in sentences if len(s) <= 60) if t]
    known, by_word = vectors.read(args.vectors, args.known)
    vocab, counts = vocabularies(sentences, known)
    tags = [t for t, n in Counter(w.upos + "|" + w.xpos for s in sentences for w in s).most_common() if n >= 3]
    rels = sorted({w.deprel for s in sentences for w in s})
    train, dev = Gold(sentences, vocab, tags, rels), Gold(read("dev"), vocab, tags, rels, 10**6)
    sources = [(train, 1.0)] + ([(Silver(args.silver, vocab), args.silver_weight)] if args.silver else [])
    # A word's vector is hidden now and then, the rarer the oftener, so that words never seen are read by their form.
    hidden = torch.tensor([0.25 / (0.25 + max(1, counts[w])) if i > 1 else 0.0 for i, w in enumerate(vocab[0].items)])
    sizes = dict(zip(("word", "suffix", "prefix", "shape"), (len(v.items) for v in vocab)), tag=len(tags), rel=len(rels))
    model = Parser(sizes, dims, vectors.table(vocab[0].items, by_word))
    print(sizes, dims, sum(p.numel() for p in model.parameters()), flush=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE, betas=(0.9, 0.95), weight_decay=1e-7)
    steps = args.epochs * sum(len(batches(data.lengths, args.batch, True)) for data, _ in sources)
    step, started, average = 0, time.time(), Average()
    for epoch in range(args.epochs):
        work = [(data, b, weight) for data, weight in sources for b in batches(data.lengths, args.batch, True)]
        random.shuffle(work)
        losses = 0.0
        for data, indices, weight in work:
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, step / 200) * (1 - max(0, step / steps - 0.5) * 1.9)
            ids, mask, wanted = data.batch(indices)
            ids[..., 0] = torch.where(torch.rand(ids.shape[:2]) < hidden[ids[..., 0]], torch.ones_like(ids[..., 0]), ids[..., 0])
            loss = data.loss(model, model(ids, mask), wanted) * weight
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            losses += loss.item()
            if step > steps * 0.7 and step % 4 == 0:
                average.add(model)
        print(epoch, round(losses / len(work), 3), evaluate(model, dev, rels), round(time.time() - started), flush=True)
    model.load_state_dict(average.weights)
    print("average", evaluate(model, dev, rels), flush=True)
    torch.save(dict(weights=model.state_dict(), dims=dims, vocab=[v.items for v in vocab], tags=tags, rels=rels), args.out)


if __name__ == "__main__":
    main()
