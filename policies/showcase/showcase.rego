# METADATA
# scope: subpackages
# title: Refined showcase
# custom:
#   system: {order: 6, zh: 精展示, en: Refined showcase}
package ninefold.showcase
