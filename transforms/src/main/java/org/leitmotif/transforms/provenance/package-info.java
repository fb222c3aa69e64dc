/** Checks that every row leads back to the exact words it came from. */
@NullMarked
package org.leitmotif.transforms.provenance;

import org.jspecify.annotations.NullMarked;
