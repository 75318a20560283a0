/** Sums of fractions of a minute differ by less than this. */
export const minuteTolerance = 1e-6;
