/** Up to this width the lab is laid out for a phone. */
export const narrowest = 700;
