/** An IANA zone, then the capital's name and how else it is written in English, French, Spanish or its own language. */
export type Capital = readonly [zone: string, city: string, ...alsoWritten: string[]];
