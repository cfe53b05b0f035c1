/** Whether an ISO 8601 day, month or year is on the calendar: 30 February has the form of a date and is none. */
export function isRealDate(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number) as [number, number?, number?];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  // From August on it is the even months that have 31.
  const days = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) % 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
