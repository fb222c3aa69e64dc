/** What people say more in a theme than elsewhere. */
@NullMarked
package org.leitmotif.transforms.keywords;

import org.jspecify.annotations.NullMarked;
