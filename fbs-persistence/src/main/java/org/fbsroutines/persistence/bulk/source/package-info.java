/** The files of an import, whatever they are packed in and however they write characters. */
@NullMarked
package org.fbsroutines.persistence.bulk.source;

import org.jspecify.annotations.NullMarked;
