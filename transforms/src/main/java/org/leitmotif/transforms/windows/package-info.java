/** Where the quotes of an agreement round stand in the interviews. */
@NullMarked
package org.leitmotif.transforms.windows;

import org.jspecify.annotations.NullMarked;
