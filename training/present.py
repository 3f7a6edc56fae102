"""Sentences of the treebanks told in the present tense."""
import conllu


def third_person(lemma):
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def is_plural(subject, place, sentence):
    joined = any(w.head == place and w.deprel == "conj" for w in sentence)
    return joined or subject.xpos in ("NNS", "NNPS") or subject.form.lower() in ("they", "we", "i", "you")


def in_present(sentence):
    """The sentence as a headline or a chronicle tells it: "met" becomes "meets". None when it has no such verb."""
    words, changed = [], False
    for i, w in enumerate(sentence):
        subjects = [(s, place) for place, s in enumerate(sentence, 1) if s.head == i + 1 and s.deprel == "nsubj"]
        if w.upos == "VERB" and w.xpos == "VBD" and subjects and w.lemma.isalpha():
            plural = is_plural(*subjects[0], sentence)
            form = w.lemma if plural else third_person(w.lemma)
            form = form.capitalize() if w.form[0].isupper() else form
            w = conllu.Word(form, w.lemma, w.upos, "VBP" if plural else "VBZ", w.head, w.deprel, w.misc)
            changed = True
        words.append(w)
    return words if changed else None
