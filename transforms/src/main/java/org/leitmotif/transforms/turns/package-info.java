/** Turns as they were spoken, out of the segments a reader found. */
@NullMarked
package org.leitmotif.transforms.turns;

import org.jspecify.annotations.NullMarked;
