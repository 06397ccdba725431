# METADATA
# scope: subpackages
# title: Seeking truth
# custom:
#   system: {order: 7, zh: 求实, en: Seeking truth}
package ninefold.truth
