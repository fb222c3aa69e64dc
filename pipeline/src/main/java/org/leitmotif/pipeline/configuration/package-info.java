/** What the user says a run shall be: files and options, validated before anything starts. */
@NullMarked
package org.leitmotif.pipeline.configuration;

import org.jspecify.annotations.NullMarked;
