/** How far coders agree, and what the figures rest on. */
@NullMarked
package org.leitmotif.transforms.agreement;

import org.jspecify.annotations.NullMarked;
