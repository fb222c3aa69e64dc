/** Which passages of an interview are about which theme, by whom, and why. */
@NullMarked
package org.leitmotif.transforms.coding;

import org.jspecify.annotations.NullMarked;
