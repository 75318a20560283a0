/** How many colours there are for lanes; more lanes than that use them again, in the same order. */
export const laneColors = 8;
