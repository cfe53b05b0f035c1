/** Whether an ISO 8601 day, month or year is on the calendar: 30 February has the form of a date and is none. */
export function isRealDate(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC reads years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  // A day that the month does not have is one of another month.
  return date.getUTCMonth() === month - 1;
}
