# METADATA
# scope: subpackages
# title: Refined cultivation
# custom:
#   system: {order: 5, zh: 精培育, en: Refined cultivation}
package ninefold.cultivation
