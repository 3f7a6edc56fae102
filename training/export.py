"""Packs a trained model for the runtime: python3 training/export.py MODEL.pt TREEBANKS models/english.bin"""
import json
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path

import torch

import conllu


def companded(weights):
    """Rows as int8 of the square root, with one scale a row: small weights keep their precision."""
    rows = weights.reshape(weights.shape[0], -1).float()
    scale = rows.abs().max(1).values.clamp(min=1e-8)
    q = torch.round(torch.sign(rows) * torch.sqrt(rows.abs() / scale.unsqueeze(1)) * 127).to(torch.int8)
    return scale, q


def lemma_rules(sentences):
    """Exceptions and suffix rules: the commonest edit (cut, add) of words of a tag, by their longest known ending."""
    counts = defaultdict(Counter)
    for s in sentences:
        for w in s:
            lemma = w.lemma if w.upos == "PROPN" else w.lemma.lower()
            form = w.form if w.upos == "PROPN" else w.form.lower()
            counts[form, w.upos][lemma] += 1
    endings = defaultdict(Counter)
    for (form, upos), lemmas in counts.items():
        lemma = lemmas.most_common(1)[0][0]
        edit = edit_of(form, lemma)
        if edit is not None:
            for n in range(0, min(5, len(form)) + 1):
                endings[upos, form[len(form) - n:]][edit] += 1
    rules = {}
    for (upos, ending), edits in endings.items():
        edit, n = edits.most_common(1)[0]
        shorter = rules_for(endings, upos, ending[1:]) if ending else None
        if not ending or (n >= 2 and edit != shorter):
            rules[f"{upos} {ending}"] = edit
    exceptions = {}
    for (form, upos), lemmas in counts.items():
        lemma, n = lemmas.most_common(1)[0]
        if apply(form, upos, rules) != lemma and (n >= 2 or len(form) <= 6):
            exceptions[f"{upos} {form}"] = lemma
    return rules, exceptions


def edit_of(form, lemma):
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return None if same == 0 and form else f"{len(form) - same}{lemma[same:]}"


def rules_for(endings, upos, ending):
    return endings[upos, ending].most_common(1)[0][0] if endings[upos, ending] else None


def apply(form, upos, rules):
    for n in range(min(5, len(form)), -1, -1):
        edit = rules.get(f"{upos} {form[len(form) - n:]}")
        if edit is not None:
            return form[: len(form) - int(edit[0])] + edit[1:]
    return form


def main():
    model, treebanks, out = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    saved = torch.load(model, map_location="cpu")
    weights = saved["weights"]
    # At run time a word has one vector: the one it came with and what training added.
    weights["word.weight"] = weights["word.weight"] + weights.pop("vectors")
    gold = conllu.read(treebanks / "ewt-train.conllu") + conllu.read(treebanks / "gum-open-train.conllu")
    rules, exceptions = lemma_rules(gold)
    tensors, blob = [], bytearray()
    for name, value in weights.items():
        value = value.reshape(1, -1) if value.dim() == 1 else value
        scale, q = companded(value)
        tensors.append([name, list(value.shape)])
        blob += struct.pack(f"<{len(scale)}f", *scale.tolist()) + q.numpy().tobytes()
        blob += b"\0" * (-len(blob) % 4)
    header = dict(dims=saved["dims"], vocabulary=saved["vocab"], tags=saved["tags"], relations=saved["rels"], entities=saved["entities"], tensors=tensors, rules=rules, exceptions=exceptions)
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    head += b" " * (-(len(head) + 8) % 4)
    Path(out).write_bytes(b"RDM1" + struct.pack("<I", len(head)) + head + bytes(blob))
    print(len(head), len(blob), len(rules), len(exceptions))


main()
