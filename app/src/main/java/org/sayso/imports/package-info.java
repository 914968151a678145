/**
 * Adds places, shapes and figures of others to a conflict pack.
 *
 * <p>Takes places as files list them. Joins them with the pack's by code of the same scheme, else
 * by name and area; asks a person about the rest. Writes all of it or nothing. Must not know: file
 * formats, reports.
 */
@NullMarked
package org.sayso.imports;

import org.jspecify.annotations.NullMarked;
