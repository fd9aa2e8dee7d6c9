/** Up to this width the lab is laid out for a phone. */
export const narrowest = 700;

/** Up to this width the dock needs the room below the readout, too. */
export const middling = 1000;
