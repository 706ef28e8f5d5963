const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month 1 to 12 has the day; 29 February always counts, since the year is often unknown. */
export function isDayOfMonth(month: number, day: number): boolean {
  return day >= 1 && day <= (daysIn[month - 1] ?? 0);
}
