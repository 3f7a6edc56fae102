"""Bidirectional QRNN encoder with heads for tags, arcs and relations. The TypeScript runtime mirrors `forward` exactly."""
import torch
from torch import nn


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
        z, f, o = torch.tanh(z), torch.sigmoid(f), torch.sigmoid(o)
        # Padding must not change the state: there the gate keeps everything.
        f = torch.where(mask.unsqueeze(2), f, torch.ones_like(f))
        u = self.units
        state = torch.zeros(x.shape[0], u)
        ahead, back = [], []
        for t in range(x.shape[1]):
            state = f[:, t, :u] * state + (1 - f[:, t, :u]) * z[:, t, :u]
            ahead.append(state)
        state = torch.zeros(x.shape[0], u)
        for t in range(x.shape[1] - 1, -1, -1):
            state = f[:, t, u:] * state + (1 - f[:, t, u:]) * z[:, t, u:]
            back.append(state)
        back.reverse()
        return o * torch.cat([torch.stack(ahead, 1), torch.stack(back, 1)], 2)


class Parser(nn.Module):
    def __init__(self, sizes, dims):
        super().__init__()
        self.word = nn.Embedding(sizes["word"], dims["word"])
        self.suffix = nn.Embedding(sizes["suffix"], dims["suffix"])
        self.prefix = nn.Embedding(sizes["prefix"], dims["prefix"])
        self.shape = nn.Embedding(sizes["shape"], dims["shape"])
        for table in (self.word, self.suffix, self.prefix, self.shape):
            nn.init.normal_(table.weight, std=0.1)
        units = dims["units"]
        inputs = dims["word"] + dims["suffix"] + dims["prefix"] + dims["shape"]
        self.layers = nn.ModuleList([Qrnn(inputs, units, 3), Qrnn(2 * units, units, 1), Qrnn(2 * units, units, 1)])
        self.tag = nn.Linear(2 * units, sizes["tag"])
        self.dependent = nn.Linear(2 * units, dims["arc"])
        self.head = nn.Linear(2 * units, dims["arc"])
        self.root = nn.Parameter(torch.zeros(2 * units))
        self.arc = nn.Parameter(torch.randn(dims["arc"] + 1, dims["arc"]) * 0.05)
        self.rel_dependent = nn.Linear(2 * units, dims["rel"])
        self.rel_head = nn.Linear(2 * units, dims["rel"])
        self.rel = nn.Parameter(torch.randn(sizes["rel"], dims["rel"] + 1, dims["rel"] + 1) * 0.02)
        self.drop = nn.Dropout(dims["dropout"])

    def forward(self, ids, mask):
        """ids: batch × words × 4. Returns tag scores, arc scores (dependent × head, head 0 = root), and relation parts."""
        x = torch.cat([self.word(ids[..., 0]), self.suffix(ids[..., 1]), self.prefix(ids[..., 2]), self.shape(ids[..., 3])], 2)
        x = self.drop(x)
        for i, layer in enumerate(self.layers):
            y = layer(x, mask)
            x = self.drop(y if i == 0 else x + y)
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
        return torch.einsum("bnd,rde,bne->bnr", d, self.rel, h)
