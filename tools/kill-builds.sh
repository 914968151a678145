#!/bin/bash
# Kills builds (kill -9) at random moments, and looks each time whether the file opens, holds every report that was told of as
# kept, and is completed by the next build to the rows of a build from nothing.
#
#   tools/kill-builds.sh [TIMES] [COPIES] [JAR]
#
# TIMES kills (200), over COPIES (5) of the bundled sample, each by another publisher. Needs sqlite3. Exits with 1 on the first fault.
set -euo pipefail
cd "$(dirname "$0")/.."
times=${1:-200}
copies=${2:-5}
jar=${3:-app/target/sayso.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The sample's own manifest gives each copy a publisher of its own, so that its reports are others.
mkdir -p "$work/news"
echo "file,publisher,published" >"$work/manifest.csv"
java -jar "$jar" demo --once -o "$work/demo" >/dev/null 2>&1
for copy in $(seq "$copies"); do
  for file in "$work"/demo/sample/[0-9]*.txt; do
    cp "$file" "$work/news/$copy-$(basename "$file")"
    row=$(grep "^$(basename "$file")," "$work/demo/sample/manifest.csv")
    day=$(sed 's/.*,//' <<<"$row")
    echo "$copy-$(basename "$file"),Outlet $copy,$day" >>"$work/manifest.csv"
  done
done

build() {
  java -XX:TieredStopAtLevel=1 -jar "$jar" build "$work/news" --manifest "$work/manifest.csv" -o "$1"
}


# Every row but those that SQLite keeps for itself behind indexes.
rows() {
  sqlite3 "$1" ".dump" | grep -E '^INSERT INTO' |
    grep -vE '^INSERT INTO "?(sqlite_|rtree_|[a-z]+_search)' | LC_ALL=C sort | sha256sum
}

begin=$(date +%s%N)
build "$work/whole.gpkg" >/dev/null 2>&1
millis=$((($(date +%s%N) - begin) / 1000000))
wanted=$(rows "$work/whole.gpkg")
echo "a build takes $millis ms; killing $times"

fault() {
  echo "FAULT after kill $1: $2" >&2
  cp "$work"/war.gpkg* . 2>/dev/null || true
  exit 1
}

completed=0
for number in $(seq "$times"); do
  # Not by the function: its shell would be killed in place of the program.
  java -XX:TieredStopAtLevel=1 -jar "$jar" build "$work/news" --manifest "$work/manifest.csv" \
    -o "$work/war.gpkg" >/dev/null 2>"$work/told" &
  pid=$!
  sleep "$(awk -v most="$millis" -v seed="$RANDOM$number" 'BEGIN { srand(seed); print rand() * most * 1.1 / 1000 }')"
  if kill -9 "$pid" 2>/dev/null; then
    wait "$pid" 2>/dev/null || true
  else
    wait "$pid" || fault "$number" "a build failed: $(cat "$work/told")"
  fi
  kept=$(sed -n 's/^sayso: \([0-9,]*\) reports kept$/\1/p' "$work/told" | tail -n 1 | tr -d ,)
  if [ -e "$work/war.gpkg" ] && [ "$(sqlite3 "$work/war.gpkg" "SELECT count(*) FROM sqlite_master WHERE name = 'reports'")" = 1 ]; then
    [ "$(sqlite3 "$work/war.gpkg" "PRAGMA integrity_check")" = ok ] || fault "$number" "the file is damaged"
    there=$(sqlite3 "$work/war.gpkg" "SELECT count(*) FROM reports")
    [ "$there" -ge "${kept:-0}" ] || fault "$number" "$kept reports were told of as kept, and $there are there"
  else
    [ -z "${kept:-}" ] || fault "$number" "$kept reports were told of as kept, and there is no atlas"
  fi
  # Every third time the build is completed and begun anew; else the next kill falls on what is there.
  if [ $((number % 3)) = 0 ] || [ "$number" = "$times" ]; then
    build "$work/war.gpkg" >/dev/null 2>"$work/told" || fault "$number" "it cannot be completed: $(cat "$work/told")"
    [ "$(rows "$work/war.gpkg")" = "$wanted" ] || fault "$number" "the rows are not those of a build from nothing"
    [ ! -e "$work/war.gpkg-wal" ] && [ ! -e "$work/war.gpkg-shm" ] || fault "$number" "files are left beside it"
    completed=$((completed + 1))
    echo "$number kills so far, no fault"
    rm -f "$work"/war.gpkg*
  fi
done
echo "$times kills, $completed completed to the same rows, no fault"
