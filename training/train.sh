#!/usr/bin/env bash
# Trains the English model from a folder of treebanks and packs it: training/train.sh TREEBANKS [MODEL]
set -eu
treebanks=${1:?name the folder of the treebanks}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
# Without these the allocator gives memory back after each step, and half the time goes to page faults.
export MALLOC_MMAP_THRESHOLD_=1000000000 MALLOC_TRIM_THRESHOLD_=1000000000
python3 "$root/training/train.py" "$treebanks" "$work/model.pt" --epochs 13 --units 176 --seed 3
python3 "$root/training/export.py" "$work/model.pt" "$treebanks" "${2:-$root/models/english.bin}"
rm -rf "$work"
