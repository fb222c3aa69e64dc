/** The languages, tools and libraries people speak of. */
@NullMarked
package org.leitmotif.transforms.mentions;

import org.jspecify.annotations.NullMarked;
