/** Canonical text, offsets in code points, and the words in it without their markup. */
@NullMarked
package org.leitmotif.transforms.text;

import org.jspecify.annotations.NullMarked;
