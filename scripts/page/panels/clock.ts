// Times within a conversation, and times as vendors send them.

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * The time since a conversation began: `5.4 s`, `1:05`, `2:07:30`, `3 d 4:00:00`. Negative before it began.
 *
 * @param ms milliseconds
 */
export const sinceStart = (ms: number): string => {
  if (ms < 0) return `−${sinceStart(-ms)}`;
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const [minutes, hours, days] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ];
  const [second, minute, hour] = [two(seconds % 60), minutes % 60, hours % 24];
  if (hours === 0) return `${minute}:${second}`;
  return `${days === 0 ? "" : `${days} d `}${hour}:${two(minute)}:${second}`;
};

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.\d+)?(?:[Zz]|([+-]\d\d:\d\d))$/;

/**
 * The time that a vendor sent, easier to read and with its offset: `2025-07-14 11:35:40 UTC`. Texts of other forms stay
 * as they are.
 */
export const sentTime = (text: string): string => {
  const [, day, clock, offset = "UTC"] = RFC_3339.exec(text) ?? [];
  return day === undefined ? text : `${day} ${clock} ${offset === "+00:00" ? "UTC" : offset}`;
};

/** The time of day that a vendor sent: `11:35:40`. Texts of other forms stay as they are. */
export const sentClock = (text: string): string => RFC_3339.exec(text)?.[2] ?? text;
