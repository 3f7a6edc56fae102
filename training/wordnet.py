"""What a noun may stand for: WordNet's senses as shares of classes that tell people, organisations and places apart."""
from collections import Counter
from pathlib import Path

# Senses below these are of the class; a lexicographer's file ("noun.person") is a class too. The first sense of each word is meant.
ABOVE = ("person", "organization", "social_group", "people", "structure", "building", "room", "location", "region", "district", "geological_formation", "body_of_water", "land")
FILES = {5: "animal", 6: "artifact", 14: "group", 15: "location", 17: "object", 18: "person"}
CLASSES = [f"below {word}" for word in ABOVE] + [f"file {name}" for name in FILES.values()] + ["known"]
# The network's products take columns by fours.
WIDTH = 20


class Nouns:
    """Reads the files data.noun, index.noun and index.sense of a WordNet folder."""

    def __init__(self, folder):
        folder = Path(folder)
        self.above, self.file = {}, {}
        for line in lines(folder / "data.noun"):
            cells = line.split(" ")
            pointers = cells[5 + 2 * int(cells[3], 16):]
            self.file[cells[0]] = FILES.get(int(cells[1]))
            self.above[cells[0]] = [to for kind, to, part in zip(pointers, pointers[1:], pointers[2:]) if kind in ("@", "@i") and part == "n"]
        self.senses = {}
        for line in lines(folder / "index.noun"):
            cells = line.split()
            self.senses[cells[0]] = cells[-int(cells[2]):]
        self.uses = Counter()
        for line in open(folder / "index.sense", encoding="utf8"):
            key, sense, _, uses = line.split()
            word, kind = key.split("%")
            if kind.startswith("1:"):
                self.uses[word, sense] += int(uses)
        self.roots = {self.senses[word][0]: f"below {word}" for word in ABOVE}
        self.found = {}

    def classes(self, sense):
        """Those of the sense and of all above it."""
        if sense not in self.found:
            self.found[sense] = {self.roots[sense]} if sense in self.roots else set()
            for above in self.above.get(sense, ()):
                self.found[sense] |= self.classes(above)
        return self.found[sense]

    def shares(self, word):
        """Numbers from 0 to 1 for each of CLASSES, zeros for what is no noun: senses weigh as they are used, the first most."""
        weights = Counter()
        for rank, sense in enumerate(self.senses.get(word, ())):
            weight = (self.uses[word, sense] + 0.5) / (1 + 0.3 * rank)
            weights["known"] += weight
            weights.update({c: weight for c in self.classes(sense)})
            weights.update({f"file {self.file[sense]}": weight})
        total = weights["known"] or 1
        return [weights[c] / total for c in CLASSES] + [0.0] * (WIDTH - len(CLASSES))

    def of_form(self, form, lemmas):
        """Shares of a word as it is written; `lemmas` tells the singular where it is known."""
        return self.shares(next((w for w in [lemmas.get(form, form), *singulars(form)] if w in self.senses), form))


def singulars(form):
    if form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith("s") and not form.endswith("ss"):
        yield form[:-1]
    if form.endswith("es"):
        yield form[:-2]


def lines(path):
    return (line.rstrip("\n") for line in open(path, encoding="utf8") if not line.startswith("  "))
