package org.depeche.index;

/**
 * The length and checksum of a file of a generation.
 *
 * @param name its path in the generation's folder, with {@code /}
 * @param bytes its length
 * @param crc32 the CRC-32 of its content
 */
public record FileSum(String name, long bytes, long crc32) {}
