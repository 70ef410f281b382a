const oneDay = 24 * 60 * 60 * 1000;

/** Today in New Zealand, as the API writes days. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(new Date());

/** A day so many days later. */
export const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);

/** How many days the second is after the first. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / oneDay);

/** Whether a text is a day as the API takes them. */
export const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
