"""Open news text to learn from without annotation, one JSON string a line: python3 training/open_text.py DATA

DATA/current-events/all-2025.jsonl without the items that have gold facts, and DATA/wikinews/*.csv."""
import csv
import json
import sys
from pathlib import Path


def chronicle(folder):
    labelled = {path.stem for path in (folder / "gold").glob("*.json")}
    for line in open(folder / "all-2025.jsonl", encoding="utf8"):
        item = json.loads(line)
        if item["id"] not in labelled:
            yield item["text"]


def articles(folder):
    csv.field_size_limit(10**7)
    for path in sorted(folder.glob("*.csv")):
        for row in csv.DictReader(open(path, encoding="utf8", newline="")):
            yield row["title"]
            yield row["text"]


def main():
    data = Path(sys.argv[1])
    for text in [*chronicle(data / "current-events"), *articles(data / "wikinews")]:
        print(json.dumps(text, ensure_ascii=False))


main()
