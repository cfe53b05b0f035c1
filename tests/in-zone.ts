/** Calls a function while this process is in another time zone. Node reads `TZ` again when it is set. */
export async function inZone<T>(zone: string, act: () => T): Promise<Awaited<T>> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
