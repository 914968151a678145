"use strict";
// Days as whole numbers since 1 January 1970, and as words.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];

/** The number of a day written 2021-07-09; null for none. */
function dayNumber(text) {
  return text ? Math.round(Date.parse(text + "T00:00:00Z") / 86400000) : null;
}

/** A day's number as 2021-07-09. */
function dayCode(number) {
  return new Date(number * 86400000).toISOString().slice(0, 10);
}

/** A day's number as 9 July 2021. */
function dayText(number) {
  const date = new Date(number * 86400000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A day's number as 9 Jul 2021. */
function dayShort(number) {
  const date = new Date(number * 86400000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()].slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** A span of days, either end of which may be null. */
function spanText(from, to) {
  if (from === null && to === null) return "day not known";
  if (from === null) return `by ${dayShort(to)}`;
  if (to === null) return `from ${dayShort(from)}`;
  return from === to ? dayShort(from) : `${dayShort(from)} – ${dayShort(to)}`;
}
