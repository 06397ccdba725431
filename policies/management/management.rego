# METADATA
# scope: subpackages
# title: Refined management
# custom:
#   system: {order: 4, zh: 精管理, en: Refined management}
package ninefold.management
