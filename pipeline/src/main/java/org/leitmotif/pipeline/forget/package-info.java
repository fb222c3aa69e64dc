/** Withdrawn consent: an interview is taken out of everything that was ever made of it. */
@NullMarked
package org.leitmotif.pipeline.forget;

import org.jspecify.annotations.NullMarked;
