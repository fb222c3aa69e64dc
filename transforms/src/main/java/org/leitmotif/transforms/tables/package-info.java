/** The tables, merged from the staged results in the order of their keys. */
@NullMarked
package org.leitmotif.transforms.tables;

import org.jspecify.annotations.NullMarked;
