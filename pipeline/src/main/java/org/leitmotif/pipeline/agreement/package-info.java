/** Coders' forms and quote sheets: reading, checking, writing, and what comes of comparing them. */
@NullMarked
package org.leitmotif.pipeline.agreement;

import org.jspecify.annotations.NullMarked;
