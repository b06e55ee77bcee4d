/** An activity as it travels; the bridge looks at little of it. */
export type WireActivity = Record<string, unknown> & { type: string };
