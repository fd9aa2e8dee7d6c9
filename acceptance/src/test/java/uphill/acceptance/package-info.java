/** The built lab, used in a real browser as a person would, and held to its public contract. */
@org.jspecify.annotations.NullMarked
package uphill.acceptance;
