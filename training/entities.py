"""
Teaches a trained model what a word's phrase stands for: python3 training/entities.py MODEL.pt TREEBANKS WORDNET
The encoder stays as it is, and trees with it; what is learned is added to MODEL.pt.
"""
import sys
from collections import Counter
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import cross_entropy, leaky_relu

import conllu
from data import Vocabulary, batches, features, padded_ids
from network import Parser
from wordnet import Nouns

CLASSES = ["", "person", "organization", "place"]
HIDDEN, DROPOUT, RATE, EPOCHS, BATCH = 96, 0.3, 2e-3, 10, 256


class Entities(nn.Module):
    """Scores of a word's classes from the word, what the encoder tells of it in its sentence, and the word it hangs on."""

    def __init__(self, word, context):
        super().__init__()
        self.own = nn.Linear(word, HIDDEN, bias=False)
        self.governor = nn.Linear(word, HIDDEN, bias=False)
        self.context = nn.Linear(context, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(CLASSES))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, word, context, governor):
        hidden = self.own(self.drop(word)) + self.context(self.drop(context)) + self.governor(self.drop(governor))
        return self.out(self.drop(leaky_relu(hidden, 0.1)))


class Words:
    """All words of some sentences in a row, as the network sees them; the last row is zero, for the root's governor."""

    def __init__(self, sentences, model, vocab, kinds):
        rows = [[[v(f) for v, f in zip(vocab, features(w.form))] for w in s] for s in sentences]
        words, contexts = [None] * len(rows), [None] * len(rows)
        with torch.no_grad():
            for indices in batches([len(r) for r in rows], 3000, False):
                ids, mask = padded_ids([rows[i] for i in indices])
                embedded = model.embed(ids)
                context = model.encode(embedded, mask)
                for at, i in enumerate(indices):
                    n = len(rows[i])
                    words[i] = torch.cat([embedded[at, :n], kinds[ids[at, :n, 0]]], 1)
                    contexts[i] = context[at, :n]
        self.words = torch.cat(words + [torch.zeros(1, words[0].shape[1])])
        self.contexts = torch.cat(contexts)
        starts = [0]
        for r in rows:
            starts.append(starts[-1] + len(r))
        self.governors = torch.tensor([start + w.head - 1 if w.head else -1 for s, start in zip(sentences, starts) for w in s])
        self.classes = torch.tensor([c for s in sentences for c in classes_of(s)])

    def batch(self, which):
        return self.words[which], self.contexts[which], self.words[self.governors[which]]


def classes_of(sentence):
    """The class of each word that heads a mention; a coordination's whose words are no mentions themselves is that of each."""
    found, together = [0] * len(sentence), []
    for kind, start, end, listed in sorted(conllu.mentions(sentence), key=lambda m: m[1] - m[2]):
        index = CLASSES.index(kind) if kind in CLASSES else 0
        if any(sentence[i].deprel.startswith("conj") and sentence[i].head - 1 in listed for i in listed):
            together.append((index, listed))
            continue
        head = next((i for i in range(start, end) if not start <= sentence[i].head - 1 < end), start)
        found[head] = index or found[head]
    for index, listed in together:
        if not any(found[i] for i in listed):
            for i in listed:
                found[i] = index
    return found


def f1(said, gold):
    right = ((said == gold) & (gold > 0)).sum().item()
    return round(200 * right / max(1, (said > 0).sum().item() + (gold > 0).sum().item()), 1)


def main():
    path, treebanks, wordnet = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    torch.manual_seed(1), torch.set_num_threads(1)
    saved = torch.load(path, map_location="cpu")
    saved["weights"] = {k: v for k, v in saved["weights"].items() if not k.startswith(("entity", "kinds"))}
    vocab = [Vocabulary(items) for items in saved["vocab"]]
    sizes = dict(zip(("word", "suffix", "prefix", "shape"), map(len, saved["vocab"])), tag=len(saved["tags"]), rel=len(saved["rels"]))
    model = Parser(sizes, saved["dims"])
    model.load_state_dict(saved["weights"])
    model.eval()
    train = conllu.read(treebanks / "gum-open-train.conllu")
    lemmas = {}
    for (form, lemma), _ in reversed(Counter((w.form.lower(), w.lemma.lower()) for s in train for w in s if w.upos == "NOUN").most_common()):
        lemmas[form] = lemma
    nouns = Nouns(wordnet)
    kinds = torch.tensor([nouns.of_form(item, lemmas) for item in saved["vocab"][0]])
    train, dev = Words(train, model, vocab, kinds), Words(conllu.read(treebanks / "gum-open-dev.conllu"), model, vocab, kinds)
    entities = Entities(train.words.shape[1], train.contexts.shape[1])
    optimizer = torch.optim.AdamW(entities.parameters(), lr=RATE, weight_decay=1e-6)
    steps, step = EPOCHS * (len(train.classes) // BATCH), 0
    for epoch in range(EPOCHS):
        entities.train()
        for which in torch.randperm(len(train.classes)).split(BATCH):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = RATE * max(0.02, 1 - step / steps)
            loss = cross_entropy(entities(*train.batch(which)), train.classes[which])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        entities.eval()
        with torch.no_grad():
            said = entities(*dev.batch(torch.arange(len(dev.classes)))).argmax(1)
        print(epoch, round(loss.item(), 3), "F1", f1(said, dev.classes), flush=True)
    saved["weights"].update({f"entity.{k}": v.detach() for k, v in entities.state_dict().items()}, **{"kinds.weight": kinds})
    torch.save(dict(saved, entities=CLASSES), path)


if __name__ == "__main__":
    main()
