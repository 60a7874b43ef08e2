import { z } from "zod";

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const span = z.object({ opens: time, closes: time });

/** What a schedule may be, as the form checks it while it is typed. */
export const scheduleSchema = z.object({
  name: z.string().trim().min(1).max(120),
  description: z.string().max(255),
  time_zone: z.string().nullable(),
  week: z.array(span.extend({ weekdays: z.array(z.number()).min(1) })),
  days: z.array(z.object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), name: z.string().max(255), spans: z.array(span) })),
  holidays_country: z.string().length(2).nullable(),
  holidays_state: z.string().max(10).nullable(),
  closed_to: z
    .string()
    .regex(/^$|^(?:\+?\d{2,20}|[A-Za-z\d][\w.-]{0,63}|[*#][\d*#]{1,20})$/)
    .nullable()
    .transform((value) => value || null),
});

export type ScheduleValues = z.infer<typeof scheduleSchema>;

export const FRESH: ScheduleValues = {
  name: "",
  description: "",
  time_zone: null,
  week: [{ weekdays: [1, 2, 3, 4, 5], opens: "08:00", closes: "18:00" }],
  days: [],
  holidays_country: null,
  holidays_state: null,
  closed_to: null,
};
