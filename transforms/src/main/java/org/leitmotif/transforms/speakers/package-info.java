/** Which labels name speakers, and who asks. */
@NullMarked
package org.leitmotif.transforms.speakers;

import org.jspecify.annotations.NullMarked;
