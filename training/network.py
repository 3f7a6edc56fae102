"""Bidirectional QRNN encoder with heads for tags, arcs and relations. The TypeScript runtime mirrors `forward` exactly."""
import torch
from torch import nn

from scan import Scan


class Qrnn(nn.Module):
    """One layer, both directions: gates from a window of words, then a running mean (Bradbury et al. 2016)."""

    def __init__(self, inputs, units, width):
        super().__init__()
        self.units, self.width = units, width
        self.gates = nn.Linear(inputs * width, units * 6)

    def forward(self, x, mask):
        if self.width == 3:
            pad = torch.zeros_like(x[:, :1])
            x = torch.cat([torch.cat([pad, x[:, :-1]], 1), x, torch.cat([x[:, 1:], pad], 1)], 2)
        z, f, o = self.gates(x).chunk(3, 2)
        # Padding must not change the state: there the gate keeps everything.
        f = torch.where(mask.unsqueeze(2), torch.sigmoid(f), torch.ones_like(f))
        return torch.sigmoid(o) * Scan.apply(torch.tanh(z), f)


class Parser(nn.Module):
    """`vectors` are the word table's start: words × dims["word"], zero rows for words that have none."""

    def __init__(self, sizes, dims, vectors=None):
        super().__init__()
        self.word = nn.Embedding(sizes["word"], dims["word"])
        self.suffix = nn.Embedding(sizes["suffix"], dims["suffix"])
        self.prefix = nn.Embedding(sizes["prefix"], dims["prefix"])
        self.shape = nn.Embedding(sizes["shape"], dims["shape"])
        for table in (self.suffix, self.prefix, self.shape):
            nn.init.normal_(table.weight, std=0.1)
        nn.init.normal_(self.word.weight, std=0.1)
        self.register_buffer("vectors", torch.zeros(sizes["word"], dims["word"]) if vectors is None else vectors)
        if vectors is not None:
            self.word.weight.data *= (vectors.abs().sum(1, keepdim=True) == 0)
        units = dims["units"]
        inputs = dims["word"] + dims["suffix"] + dims["prefix"] + dims["shape"]
        self.layers = nn.ModuleList([Qrnn(inputs, units, 3)] + [Qrnn(2 * units, units, 1) for _ in range(dims["layers"] - 1)])
        self.tag = nn.Linear(2 * units, sizes["tag"])
        self.dependent = nn.Linear(2 * units, dims["arc"])
        self.head = nn.Linear(2 * units, dims["arc"])
        self.root = nn.Parameter(torch.zeros(2 * units))
        self.arc = nn.Parameter(torch.randn(dims["arc"] + 1, dims["arc"]) * 0.05)
        self.rel_dependent = nn.Linear(2 * units, dims["rel"])
        self.rel_head = nn.Linear(2 * units, dims["rel"])
        self.rel = nn.Parameter(torch.randn(sizes["rel"], dims["rel"] + 1, dims["rel"] + 1) * 0.02)
        self.drop = nn.Dropout(dims["dropout"])

    def words(self, ids):
        return self.word(ids) + nn.functional.embedding(ids, self.vectors)

    def embed(self, ids):
        """What a word is by itself: batch × words × numbers."""
        return torch.cat([self.words(ids[..., 0]), self.suffix(ids[..., 1]), self.prefix(ids[..., 2]), self.shape(ids[..., 3])], 2)

    def encode(self, x, mask):
        """What a word is in its sentence: batch × words × 2 · units."""
        x = self.drop(x)
        for i, layer in enumerate(self.layers):
            y = layer(x, mask)
            x = self.drop(y if i == 0 else x + y)
        return x

    def forward(self, ids, mask):
        """ids: batch × words × 4. Returns tag scores, arc scores (dependent × head, head 0 = root), and relation parts."""
        x = self.encode(self.embed(ids), mask)
        tags = self.tag(x)
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        relu = torch.nn.functional.leaky_relu
        dependent, head = self.drop(relu(self.dependent(x), 0.1)), self.drop(relu(self.head(heads), 0.1))
        ones = torch.ones(*dependent.shape[:2], 1)
        arcs = torch.cat([dependent, ones], 2) @ self.arc @ head.transpose(1, 2)
        arcs = arcs.masked_fill(~torch.cat([torch.ones(mask.shape[0], 1, dtype=torch.bool), mask], 1).unsqueeze(1), -1e4)
        return tags, arcs, self.drop(relu(self.rel_dependent(x), 0.1)), self.drop(relu(self.rel_head(heads), 0.1))

    def relations(self, dependent, head, heads):
        """Relation scores for the chosen heads: batch × words × relations."""
        chosen = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        ones = torch.ones(*chosen.shape[:2], 1)
        d, h = torch.cat([dependent, ones], 2), torch.cat([chosen, ones], 2)
        # One product a relation: an einsum over all three makes a copy of everything.
        mapped = torch.matmul(d, self.rel.permute(1, 0, 2).reshape(d.shape[2], -1)).view(*d.shape[:2], self.rel.shape[0], h.shape[2])
        return (mapped * h.unsqueeze(2)).sum(3)
